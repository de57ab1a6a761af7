/* linux/firmware.h: files of /lib/firmware, of which this machine has none */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_FIRMWARE_H
#define WQLAB_LINUX_FIRMWARE_H

struct firmware { size_t size; const u8 *data; void *priv; };
int request_firmware(const struct firmware **firmware, const char *name, struct device *device);
static inline void release_firmware(const struct firmware *firmware) { WARN_ON(firmware); }

#endif
