import { contextBridge, ipcRenderer } from 'electron'
import { bridge } from '../shared/contract.ts'

contextBridge.exposeInMainWorld(
  'api',
  bridge((channel, input) => ipcRenderer.invoke(channel, input)),
)
