/* linux/property.h: properties of devices, which nothing here describes */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_PROPERTY_H
#define WQLAB_LINUX_PROPERTY_H

static inline bool device_property_present(struct device *dev, const char *name) { return false; }
#define device_property_read_bool(dev, name) device_property_present(dev, name)
static inline int device_property_read_u32(struct device *dev, const char *name, u32 *value) { return -ENXIO; }
static inline int device_property_read_u32_array(struct device *dev, const char *name, u32 *values, size_t n)
{
	return -ENXIO;
}
static inline int device_property_read_string(struct device *dev, const char *name, const char **value)
{
	return -ENXIO;
}
static inline const void *device_get_match_data(const struct device *dev) { return NULL; }

#endif
