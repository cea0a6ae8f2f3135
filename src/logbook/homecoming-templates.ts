import {
  type HomecomingTemplate,
  type ItemContent,
  mostTemplateItems,
} from '../shared/homecoming.ts'
import { usualItems } from '../shared/homecoming-items.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Database } from '../vault/database.ts'
import { findUnitId } from './units.ts'

/**
 * What a new list of a unit begins with: the template of the unit, else that of all units, else the
 * fifteen usual items.
 */
export function readTemplate(db: Database, unit: string): HomecomingTemplate {
  const found = db
    .prepare<[{ unit: string }], { items: string; isOwn: number }>(
      `SELECT items, name IS @unit OR unit_id IS NULL AND @unit = '' AS isOwn
       FROM homecoming_templates LEFT JOIN units ON units.id = unit_id
       WHERE unit_id IS NULL OR name = @unit
       ORDER BY unit_id IS NULL`,
    )
    .get({ unit })
  return found
    ? { unit, isOwn: found.isOwn === 1, items: JSON.parse(found.items) as ItemContent[] }
    : {
        unit,
        isOwn: false,
        items: usualItems.map(({ phase, code }) => ({ phase, code, text: '' })),
      }
}

/**
 * Lists that were started earlier keep what they had. Throws Refusal 'template-empty',
 * 'template-too-long', 'item-exists' or 'unit-gone'; then the template is as it was.
 */
export function saveTemplate(
  db: Database,
  { unit, items }: { readonly unit: string; readonly items: readonly ItemContent[] },
): HomecomingTemplate {
  if (items.length === 0) throw new Refusal('template-empty')
  if (items.length > mostTemplateItems) {
    throw new Refusal('template-too-long', { maximum: mostTemplateItems })
  }
  if (new Set(items.map(({ code, text }) => `${code} ${text}`)).size < items.length) {
    throw new Refusal('item-exists')
  }
  db.prepare(
    `INSERT INTO homecoming_templates (unit_id, items) VALUES (?, ?)
     ON CONFLICT (coalesce(unit_id, 0)) DO UPDATE SET items = excluded.items`,
  ).run(findUnitId(db, unit), JSON.stringify(items))
  return readTemplate(db, unit)
}

/** Takes a template away; answers with what applies instead. Throws Refusal 'unit-gone'. */
export function resetTemplate(db: Database, unit: string): HomecomingTemplate {
  db.prepare(`DELETE FROM homecoming_templates WHERE unit_id IS ?`).run(findUnitId(db, unit))
  return readTemplate(db, unit)
}
