import { contextBridge, ipcRenderer } from 'electron'
import { bridge, eventBridge } from '../shared/contract.ts'

contextBridge.exposeInMainWorld(
  'api',
  bridge((channel, input) => ipcRenderer.invoke(channel, input)),
)
contextBridge.exposeInMainWorld(
  'events',
  eventBridge((channel, listener) => {
    // The page gets what happened, never Electron's own event.
    const hear = (_: unknown, event: unknown) => listener(event as never)
    ipcRenderer.on(channel, hear)
    return () => void ipcRenderer.off(channel, hear)
  }),
)
