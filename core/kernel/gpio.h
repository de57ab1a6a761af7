// gpio.h: a chip with lines of general use, as a small board has.
#pragma once

namespace wqlab {

int gpio_request(unsigned line, const char *label);
void gpio_free(unsigned line);
int gpio_direction_input(unsigned line);
int gpio_direction_output(unsigned line, int value);
int gpio_get_value(unsigned line);
void gpio_set_value(unsigned line, int value);
int gpio_to_irq(unsigned line);
// gpio_set_trigger: which edges interrupt: 1 rising, 2 falling.
void gpio_set_trigger(int irq, unsigned edges);
// gpio_pull: the world outside sets an input line. False for a line that the chip has not.
bool gpio_pull(int line, int value, int cpu);

}  // namespace wqlab
