import { checkKeys, strict } from './strict.ts'

interface Item {
  readonly submenu?: readonly Item[]
}

/** Checked and then left aside: Chromium answers the keys that the roles stand for. */
export const Menu = strict('Menu', {
  buildFromTemplate(template: readonly Item[]): object {
    for (const item of template) {
      checkKeys('menu item', item, ['label', 'role', 'submenu'])
      if (item.submenu) Menu.buildFromTemplate(item.submenu)
    }
    return strict('Menu', {})
  },
  setApplicationMenu(_menu: object): void {},
})
