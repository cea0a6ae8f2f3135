const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('api', {
  nested: { invoke: (channel, ...input) => ipcRenderer.invoke(channel, ...input) },
  askFor: (what) => {
    if (what === 'fs') return require('node:fs')
    if (what === 'send') return ipcRenderer.send('x')
    return require('electron').webFrame
  },
})
