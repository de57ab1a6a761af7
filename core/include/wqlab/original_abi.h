/* original_abi.h: works before 2.6.36, part of abi.h. The engine calls those that differ from 6.1's after their kernel. */
#ifdef __cplusplus
#define WQLAB_WORK_2_6_18 work_2_6_18
#define WQLAB_DELAYED_WORK_2_6_35 delayed_work_2_6_35
#else
#define WQLAB_WORK_2_6_18 work_struct
#define WQLAB_DELAYED_WORK_2_6_35 delayed_work
struct workqueue_struct;
#endif

#if defined(__cplusplus) || WQLAB_BEFORE(2, 6, 20)
struct WQLAB_WORK_2_6_18 {
	unsigned long pending;                  /* bit 0 */
	struct list_head entry;
	void (*func)(void *);
	void *data;                             /* func's argument */
	void *wq_data;                          /* its cpu_workqueue_struct; its workqueue while the timer runs */
	struct timer_list timer;
};
#endif

#if !defined(__cplusplus) && WQLAB_SINCE(2, 6, 20)
struct work_struct;
typedef void (*work_func_t)(struct work_struct *work);
struct work_struct {
	atomic_long_t data;
#define WORK_STRUCT_PENDING 0                   /* a bit of data; above the flags is its cpu_workqueue_struct */
#define WORK_STRUCT_FLAG_MASK (3UL)
#define WORK_STRUCT_WQ_DATA_MASK (~WORK_STRUCT_FLAG_MASK)
	struct list_head entry;
	work_func_t func;
};
#endif
#if defined(__cplusplus) || WQLAB_SINCE(2, 6, 20)
struct WQLAB_DELAYED_WORK_2_6_35 {
	struct work_struct work;
	struct timer_list timer;
};
#endif
