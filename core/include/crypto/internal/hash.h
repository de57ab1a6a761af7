/* crypto/internal/hash.h: see crypto/hash.h */
#include <crypto/hash.h>
