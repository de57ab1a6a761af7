/* linux/parser.h: options of the form name=value */
#include <wqlab/all.h>
#ifndef WQLAB_LINUX_PARSER_H
#define WQLAB_LINUX_PARSER_H

struct match_token { int token; const char *pattern; };
typedef struct match_token match_table_t[];
#define MAX_OPT_ARGS 3
typedef struct { char *from, *to; } substring_t;
/* wqlab_match_one: whether s is pattern, in which %s, %d, %u, %x and %o stand for a value. */
static inline bool wqlab_match_one(const char *s, const char *pattern, substring_t *args)
{
	for (; *pattern && *pattern != '%'; pattern++, s++)
		if (*s != *pattern)
			return false;
	if (!*pattern)
		return !*s;
	args->from = args->to = (char *)s;
	if (pattern[1] == 's') {
		args->to += strcspn(s, pattern[2] ? (char[]){ pattern[2], 0 } : "");
	} else {
		char *end = (char *)s;

		if (pattern[1] == 'd')
			(void)simple_strtol(s, &end, 0);
		else
			(void)simple_strtoul(s, &end, pattern[1] == 'x' ? 16 : pattern[1] == 'o' ? 8 : 0);
		if (end == s)
			return false;
		args->to = end;
	}
	return wqlab_match_one(args->to, pattern + 2, args + 1);
}
static inline int match_token(char *s, const match_table_t table, substring_t args[])
{
	while (table->pattern && !wqlab_match_one(s, table->pattern, args))
		table++;
	return table->token;
}
static inline char *match_strdup(const substring_t *s)
{
	return kstrndup(s->from, s->to - s->from, GFP_KERNEL);
}
static inline size_t match_strlcpy(char *to, const substring_t *s, size_t size)
{
	const size_t n = s->to - s->from;

	if (size) {
		const size_t copied = min(n, size - 1);

		memcpy(to, s->from, copied);
		to[copied] = '\0';
	}
	return n;
}
static inline int match_int(substring_t *s, int *result)
{
	char text[16];

	match_strlcpy(text, s, sizeof(text));
	return kstrtoint(text, 0, result);
}

#endif
