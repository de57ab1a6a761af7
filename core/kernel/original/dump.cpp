// The live state of the original workqueues as text, walked from their lists, never from what was traced.
#include "kernel/original/cwq.h"
#include "trace/address.h"

namespace wqlab::original {

namespace {

std::string list_text(list_head *head, std::vector<const work_struct *> &in_lists) {
    std::string text = "[";
    for (list_head *at = head->next; at != head; at = at->next) {
        const work_struct *work = entry_of<&work_struct::entry>(at);
        in_lists.push_back(work);
        text += (text.size() > 1 ? "," : "") + address_text(work);
    }
    return text + "]";
}

std::string cwq_text(cpu_workqueue_struct *cwq, std::vector<const work_struct *> &in_lists) NO_THREAD_SAFETY_ANALYSIS {
    std::string text = "cwq " + address_text(cwq) + " wq=" + address_text(cwq->wq) + " cpu=" +
                       std::to_string(cwq->cpu) + " pid=" + std::to_string(cwq->thread ? cwq->thread->pid : 0);
    if (counts_sequences())
        text += " insert=" + std::to_string(cwq->insert_sequence) + " remove=" + std::to_string(cwq->remove_sequence);
    else
        text += " current=" + (cwq->current_work ? address_text(cwq->current_work) : "0");
    return text + " worklist=" + list_text(&cwq->worklist, in_lists);
}

}  // namespace

// In 2.6.18 a work begins with its pending word and its entry, as later ones do with data and entry.
static_assert(offsetof(work_2_6_18, entry) == offsetof(work_struct, entry));

void dump(std::vector<std::string> &lines, std::vector<const work_struct *> &in_lists) {
    for (list_head *at = all_workqueues.next; at != &all_workqueues; at = at->next) {
        workqueue_struct *wq = entry_of<&workqueue_struct::node_in_all>(at);
        lines.push_back("wq " + address_text(wq) + " name=" + wq->name);
        for (cpu_workqueue_struct *cwq : wq->cpu_wq)
            if (cwq) lines.push_back(cwq_text(cwq, in_lists));
    }
}

}  // namespace wqlab::original
