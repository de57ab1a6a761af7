/* linux/of.h: a tree that describes the machine's devices. A PC has none: every look into it finds nothing. */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_OF_H
#define WQLAB_LINUX_OF_H

struct device_node { const char *name; };
struct property;
enum of_gpio_flags { OF_GPIO_ACTIVE_LOW = 1 };
#define of_match_node(matches, node) NULL
static inline const struct of_device_id *of_match_device(const struct of_device_id *matches, const struct device *dev)
{
	return NULL;
}
static inline const void *of_device_get_match_data(const struct device *dev) { return NULL; }
static inline struct device_node *of_find_node_by_path(const char *path) { return NULL; }
static inline struct device_node *of_find_node_by_name(struct device_node *from, const char *name) { return NULL; }
static inline struct device_node *of_find_compatible_node(struct device_node *from, const char *type,
							  const char *compatible)
{
	return NULL;
}
static inline struct device_node *of_get_child_by_name(const struct device_node *node, const char *name)
{
	return NULL;
}
static inline struct device_node *of_get_next_child(const struct device_node *node, struct device_node *prev)
{
	return NULL;
}
#define for_each_child_of_node(parent, child) for (child = of_get_next_child(parent, NULL); child != NULL; )
#define of_node_get(node) (node)
static inline void of_node_put(struct device_node *node) { }
static inline const void *of_get_property(const struct device_node *node, const char *name, int *len) { return NULL; }
static inline int of_property_read_u32(const struct device_node *np, const char *name, u32 *out) { return -ENOSYS; }
static inline int of_property_read_u32_index(const struct device_node *np, const char *name, u32 index, u32 *out)
{
	return -ENOSYS;
}
static inline int of_property_read_u32_array(const struct device_node *np, const char *name, u32 *out, size_t n)
{
	return -ENOSYS;
}
static inline int of_property_read_string(const struct device_node *np, const char *name, const char **out)
{
	return -ENOSYS;
}
static inline bool of_property_read_bool(const struct device_node *np, const char *name) { return false; }
static inline int of_property_count_u32_elems(const struct device_node *np, const char *name) { return -ENOSYS; }
static inline int of_device_is_compatible(const struct device_node *node, const char *name) { return 0; }
static inline bool of_machine_is_compatible(const char *name) { return false; }
static inline int of_get_named_gpio(const struct device_node *np, const char *list, int index) { return -ENOSYS; }
static inline int of_get_gpio(const struct device_node *np, int index) { return -ENOSYS; }
static inline unsigned int irq_of_parse_and_map(struct device_node *node, int index) { return 0; }
static inline void __iomem *of_iomap(struct device_node *node, int index) { return NULL; }

#endif
