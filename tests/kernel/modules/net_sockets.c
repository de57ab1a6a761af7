// Sockets of the kernel's own: a thread that accepts and echoes, as a course on servers has it, and one for datagrams.
// Programs talk to both; a port has one owner; who connects to nobody is refused; a server that waits is woken by shutdown.
// over: mode stepped parallel
// stdin: tcp 8000 hello
// stdin: udp 8001 hello
// stdin: tcp 8002 hello
// stdin: udp 8002 hello
// run: --script -
// log: family -97, second bind -98, connect -111, receive -107
// log: server got 6 bytes, then 0
// log: datagram of 6 bytes
// log: accept says -22
// log: datagrams end with 0
// error: nc: echo: hello
// error: nc: got it
// error: nc: Connection refused
// error: nc: no answer
#include <linux/module.h>
#include <linux/kthread.h>
#include <linux/net.h>
#include <linux/in.h>
#include <net/sock.h>

MODULE_LICENSE("GPL");

static struct socket *tcp, *udp;
static struct task_struct *servers[2];

static int receive(struct socket *sock, char *buf, int size, struct sockaddr_in *from)
{
	struct msghdr msg = { .msg_name = from, .msg_namelen = from ? sizeof(*from) : 0 };
	struct kvec vec = { .iov_base = buf, .iov_len = size };

	return kernel_recvmsg(sock, &msg, &vec, 1, size, 0);
}
static int say(struct socket *sock, const char *text, struct sockaddr_in *to)
{
	struct msghdr msg = { .msg_name = to, .msg_namelen = to ? sizeof(*to) : 0 };
	struct kvec vec = { .iov_base = (void *)text, .iov_len = strlen(text) };

	return kernel_sendmsg(sock, &msg, &vec, 1, strlen(text));
}
static void rest(void)
{
	while (!kthread_should_stop()) {
		set_current_state(TASK_INTERRUPTIBLE);
		if (!kthread_should_stop())
			schedule();
		__set_current_state(TASK_RUNNING);
	}
}
static int tcp_server(void *unused)
{
	struct socket *client;
	int ret;

	while (!(ret = kernel_accept(tcp, &client, 0))) {
		char buf[64], answer[80];
		int n = receive(client, buf, sizeof(buf) - 1, NULL), end;

		buf[n > 0 ? n : 0] = 0;
		snprintf(answer, sizeof(answer), "echo: %s", buf);
		say(client, strim(answer), NULL);
		end = receive(client, buf, sizeof(buf) - 1, NULL);
		pr_info("server got %d bytes, then %d\n", n, end);
		sock_release(client);
	}
	pr_info("accept says %d\n", ret);
	rest();
	return 0;
}
static int udp_server(void *unused)
{
	struct sockaddr_in from;
	char buf[64];
	int n;

	while ((n = receive(udp, buf, sizeof(buf), &from)) > 0) {
		pr_info("datagram of %d bytes\n", n);
		say(udp, "got it", &from);
	}
	pr_info("datagrams end with %d\n", n);
	rest();
	return 0;
}
static int bound(struct socket **sock, int type, int port)
{
	struct sockaddr_in addr = { .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_ANY) };
	int ret = sock_create_kern(&init_net, AF_INET, type, 0, sock);

	return ret ? ret : kernel_bind(*sock, (struct sockaddr *)&addr, sizeof(addr));
}

static int __init net_sockets_init(void)
{
	struct sockaddr_in nobody = { .sin_family = AF_INET, .sin_port = htons(9), .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	struct socket *other, *second;
	int ret, family = sock_create_kern(&init_net, AF_UNSPEC + 44, SOCK_STREAM, 0, &other), again, refused;
	char c;

	ret = bound(&tcp, SOCK_STREAM, 8000);
	if (!ret)
		ret = kernel_listen(tcp, 5);
	if (!ret)
		ret = bound(&udp, SOCK_DGRAM, 8001);
	if (ret)
		return ret;
	again = bound(&second, SOCK_STREAM, 8000);
	refused = kernel_connect(second, (struct sockaddr *)&nobody, sizeof(nobody), 0);
	pr_info("family %d, second bind %d, connect %d, receive %d\n", family, again, refused, receive(second, &c, 1, NULL));
	sock_release(second);
	servers[0] = kthread_run(tcp_server, NULL, "tcp_server");
	servers[1] = kthread_run(udp_server, NULL, "udp_server");
	return 0;
}
static void __exit net_sockets_exit(void)
{
	kernel_sock_shutdown(tcp, SHUT_RDWR);
	kthread_stop(servers[0]);
	kernel_sock_shutdown(udp, SHUT_RDWR);
	kthread_stop(servers[1]);
	sock_release(tcp);
	sock_release(udp);
}
module_init(net_sockets_init);
module_exit(net_sockets_exit);
