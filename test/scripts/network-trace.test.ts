import { expect, test } from 'vitest'
import { connectionsIn } from '../../scripts/network-trace.ts'

test('tells connections over the loopback from those that leave the computer', () => {
  const trace = `connect(21, {sa_family=AF_UNIX, sun_path="/run/bus"}, 110) = 0
sendto(9, [{nlmsg_len=20}], 20, 0, {sa_family=AF_NETLINK, nl_pid=0}, 12) = 20
connect(30, {sa_family=AF_INET, sin_port=htons(43519), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
connect(31, {sa_family=AF_INET6, sin6_port=htons(43519), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 0
connect(32, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}, 16) = -1 ENETUNREACH
connect(33, {sa_family=AF_INET6, inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0
sendto(34, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("198.51.100.1")}, 16) = 1`
  const { own, foreign } = connectionsIn(trace)
  expect(own).toBe(2)
  expect(foreign.map((line) => /\d+\.\d+\.\d+\.\d+|2001:\S+(?=")/.exec(line)?.[0])).toEqual([
    '192.0.2.7',
    '2001:db8::1',
    '198.51.100.1',
  ])
})
