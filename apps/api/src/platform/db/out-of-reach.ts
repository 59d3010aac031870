/** No answer from where the database should be, or no such place: a port, a name, a socket. */
export const isOutOfReach = (error: unknown): boolean => {
  const { code = '', syscall } = error as { code?: string; syscall?: string }
  return (
    syscall === 'connect' || /^E(?:CONN|PIPE|TIMEDOUT|NOTFOUND|HOSTUNREACH|HOSTDOWN|NETUNREACH|NETDOWN|AI_)/.test(code)
  )
}
