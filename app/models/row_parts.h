// row_parts.h: what belongs to one row of a model: models of its own, which QML shows inside the row.
#pragma once
#include <QObject>

#include <iterator>
#include <map>
#include <utility>
#include <vector>

namespace wqlab {

// RowParts: one Part a key while its row is shown. The items of a row that has gone live on until the event loop deletes them, in
// a context that is dead already: a Repeater among them that is told of a new row crashes Qt 6.4. So what they show rests until
// then, a row that comes back has another Part, and only afterwards may it serve another row.
template <class Key, class Part> class RowParts {
public:
    explicit RowParts(QObject *owner) : owner_(owner) {}

    Part &of(const Key &key) {
        Held &held = parts_[key];
        if (!held.part && !spare_.empty()) {
            held.part = spare_.back();
            spare_.pop_back();
        } else if (!held.part) {
            held.part = new Part(owner_);
        }
        held.shown = true;
        return *held.part;
    }
    // dropHidden: those whose of() was not called since the last time; after the model's update(), which takes leave of the rows.
    void dropHidden() {
        for (auto i = parts_.begin(); i != parts_.end();) {
            Held &held = i->second;
            const bool shown = std::exchange(held.shown, false);
            if (!shown)
                QMetaObject::invokeMethod(
                    owner_, [this, part = held.part] { spare_.push_back(part); }, Qt::QueuedConnection);
            i = shown ? std::next(i) : parts_.erase(i);
        }
    }

private:
    struct Held {
        Part *part = nullptr;
        bool shown = false;
    };

    QObject *owner_;   // deletes them all in the end
    std::map<Key, Held> parts_;
    std::vector<Part *> spare_;   // nothing shows them
};

}  // namespace wqlab
