// A light in /sys/class/leds that a delayed work blinks; a module that writes to the terminal of who inserted it; the
// tree of tasks.
// run: --script -
// stdin: cat /sys/class/leds/lamp/brightness
// stdin: echo 300 > /sys/class/leds/lamp/brightness
// stdin: wait 150ms
// stdin: cat /sys/class/leds/lamp/brightness
// over: mode stepped parallel
// log: terminal 1, of a worker 0
// log: insmod is a child 1, in the list 1
// log: lamp 255
// log: lamp 0
// log: lamp 0
// error: tty: hello terminal
// error: cat /sys/class/leds/lamp/brightness: 0
#include <linux/module.h>
#include <linux/leds.h>
#include <linux/tty.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/workqueue.h>

MODULE_LICENSE("GPL");

static void lamp_set(struct led_classdev *led, enum led_brightness brightness)
{
	pr_info("lamp %d\n", brightness);
}
static struct led_classdev lamp = { .name = "lamp", .brightness_set = lamp_set };

static bool worker_has;
static void look(struct work_struct *work)
{
	worker_has = current->signal->tty != NULL;
}
static DECLARE_WORK(looker, look);
static void off(struct work_struct *work)
{
	led_set_brightness(&lamp, LED_OFF);
}
static DECLARE_DELAYED_WORK(turn_off, off);

static int __init lights_init(void)
{
	struct tty_struct *tty = get_current_tty();
	struct task_struct *task;
	int child = 0, listed = 0, err;

	if (tty) {
		tty->driver->ops->write(tty, "hello terminal", 14);
		tty->driver->ops->write(tty, "\015\012", 2);
		tty_kref_put(tty);
	}
	schedule_work(&looker);
	flush_work(&looker);
	pr_info("terminal %d, of a worker %d\n", tty != NULL, worker_has);
	list_for_each_entry(task, &current->real_parent->children, sibling)
		child |= task == current;
	list_for_each_entry(task, &init_task.tasks, tasks)
		listed |= task == current;
	pr_info("insmod is a child %d, in the list %d\n", child, listed);
	err = led_classdev_register(NULL, &lamp);
	if (!err)
		schedule_delayed_work(&turn_off, msecs_to_jiffies(100));
	return err;
}

static void __exit lights_exit(void)
{
	cancel_delayed_work_sync(&turn_off);
	led_classdev_unregister(&lamp);
}

module_init(lights_init);
module_exit(lights_exit);
