import { createServer } from 'node:net'

const canListen = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      // An address this machine does not have (IPv6 switched off) takes no port.
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'),
    )
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

/** On every address a browser may try for « localhost »: a neighbour on ::1 alone would be opened in our place. */
const isFree = async (port: number, host: string): Promise<boolean> => {
  for (const address of new Set([host, '127.0.0.1', '::1'])) if (!(await canListen(port, address))) return false
  return true
}

/** Hands out ports that are free now, and never the same one twice. */
export const createPortChooser = (say: (line: string) => void) => {
  const given = new Set<number>()
  return async (wanted: number, what: string, host = '127.0.0.1'): Promise<number> => {
    // 0 asks for any port: far from the usual ones, and not where another process looks first.
    let port = wanted || 20_000 + (process.pid % 20_000)
    while (given.has(port) || !(await isFree(port, host))) {
      port += 1
      if (port > 65_535) throw new Error(`no free port from ${wanted} on for the ${what}`)
    }
    given.add(port)
    if (wanted && port !== wanted) say(`Port ${wanted} is taken: the ${what} uses ${port}.`)
    return port
  }
}
