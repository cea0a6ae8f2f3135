/** Reads what strace has written of a program’s connections. */

export interface Connections {
  /** How many went over the loopback, where a test drives the window. */
  readonly own: number
  /** Every other to an address of a network, as strace tells it. */
  readonly foreign: readonly string[]
}

/**
 * Sockets of the system itself (`AF_UNIX`, `AF_NETLINK`) lead nowhere. A datagram socket that is
 * connected sends nothing yet, but is told all the same.
 */
export function connectionsIn(trace: string): Connections {
  const lines = trace.split('\n').filter((line) => /sa_family=AF_INET6?\b/.test(line))
  const isOwn = (line: string) =>
    /inet_addr\("127\.\d+\.\d+\.\d+"\)|inet_pton\(AF_INET6, "(::1|::ffff:127\.[\d.]+)"/.test(line)
  return {
    own: lines.filter(isOwn).length,
    foreign: lines.filter((line) => !isOwn(line)),
  }
}
