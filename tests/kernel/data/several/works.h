#include <linux/workqueue.h>

extern int fault;
void works_begin(void);
void works_end(void);
