const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('api', {
  nested: { invoke: (channel, ...input) => ipcRenderer.invoke(channel, ...input) },
  listen: (channel, listener) => {
    const hear = (_event, ...values) => listener(...values)
    ipcRenderer.on(channel, hear)
    return () => void ipcRenderer.off(channel, hear)
  },
  askFor: (what) => {
    if (what === 'fs') return require('node:fs')
    if (what === 'send') return ipcRenderer.send('x')
    return require('electron').webFrame
  },
})
