/* device_names.h: what linux/device.h declares besides, with which a function of a module's collides. Only for who
 * includes it, or a header that does: see wqlab/all.h */
#if defined(WQLAB_ALL_DONE) && WQLAB_SINCE(6, 0, 0)
void driver_init(void);
#endif
