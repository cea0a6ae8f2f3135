/** `npm run icons`: draws resources/icon.svg in every size and form that the systems ask for. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../test/electron-stand-in/find-browser.ts'
import { unpackChromium } from '../test/electron-stand-in/npm-chromium.ts'
import { root } from './build-app.ts'

interface Drawing {
  readonly size: number
  readonly png: Buffer
  /** Red, green, blue and opacity of each point, line by line from the top. */
  readonly points: Buffer
}

const resources = join(root, 'resources')
const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256]
const linuxSizes = [16, 32, 48, 64, 128, 256, 512, 1024]
/** The names of Apple's icon format; the later ones are for screens with twice the points. */
const appleSizes = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
] as const

const sizes = [...new Set([...windowsSizes, ...linuxSizes])]
const drawings = new Map((await drawAll(sizes)).map((drawing) => [drawing.size, drawing]))
const drawn = (size: number): Drawing => {
  const drawing = drawings.get(size)
  if (!drawing) throw new Error(`The icon was not drawn at ${size}`)
  return drawing
}

mkdirSync(join(resources, 'icons'), { recursive: true })
for (const size of linuxSizes) {
  writeFileSync(join(resources, 'icons', `${size}x${size}.png`), drawn(size).png)
}
writeFileSync(join(resources, 'icon.png'), drawn(1024).png)
writeFileSync(join(resources, 'icon.ico'), icoOf(windowsSizes.map(drawn)))
writeFileSync(join(resources, 'icon.icns'), icnsOf())

async function drawAll(wanted: readonly number[]): Promise<Drawing[]> {
  const { executablePath, environment } = launchOptions()
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...environment } })
  try {
    const page = await browser.newPage()
    const svg = readFileSync(join(resources, 'icon.svg'), 'utf8')
    const all: Drawing[] = []
    for (const size of wanted) all.push(await draw(page, svg, size))
    return all
  } finally {
    await browser.close()
  }
}

function launchOptions() {
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium()
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('Install Chromium, Chrome or Edge to draw the icons here.')
  return { executablePath, environment: {} }
}

async function draw(page: Page, svg: string, size: number): Promise<Drawing> {
  const { png, points } = await page.evaluate(
    async ([source, side]) => {
      const picture = new Image(side, side)
      picture.src = `data:image/svg+xml,${encodeURIComponent(source)}`
      await picture.decode()
      const canvas = document.createElement('canvas')
      canvas.width = side
      canvas.height = side
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('There is no canvas')
      pen.drawImage(picture, 0, 0, side, side)
      return {
        png: canvas.toDataURL('image/png').replace(/^.*,/, ''),
        points: [...pen.getImageData(0, 0, side, side).data],
      }
    },
    [svg, size] as const,
  )
  return { size, png: Buffer.from(png, 'base64'), points: Buffer.from(points) }
}

/** Bitmaps for the small sizes, since installers read no others, and PNG for the largest. */
function icoOf(pictures: readonly Drawing[]): Buffer {
  const header = Buffer.alloc(6)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  const bodies = pictures.map((picture) => (picture.size < 256 ? bitmapOf(picture) : picture.png))
  let offset = header.length + 16 * bodies.length
  const entries = pictures.map(({ size }, index) => {
    const entry = Buffer.alloc(16)
    const bytes = bodies[index]?.length ?? 0
    // 256 is written as 0.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(bytes, 8)
    entry.writeUInt32LE(offset, 12)
    offset += bytes
    return entry
  })
  return Buffer.concat([header, ...entries, ...bodies])
}

/** Blue, green, red, opacity, from the bottom line up; then a mask that hides nothing. */
function bitmapOf({ size, points }: Drawing): Buffer {
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(size, 4)
  header.writeInt32LE(2 * size, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const body = Buffer.from(points)
  for (let at = 0; at < body.length; at += 4) {
    body[at] = points[at + 2] ?? 0
    body[at + 2] = points[at] ?? 0
  }
  const lines = Array.from({ length: size }, (_, line) =>
    body.subarray(4 * size * line, 4 * size * (line + 1)),
  )
  const maskLine = 4 * Math.ceil(size / 32)
  return Buffer.concat([header, ...lines.toReversed(), Buffer.alloc(maskLine * size)])
}

function icnsOf(): Buffer {
  const entries = appleSizes.map(([name, size]) => {
    const { png } = drawn(size)
    const header = Buffer.alloc(8)
    header.write(name, 'latin1')
    header.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([header, png])
  })
  const body = Buffer.concat(entries)
  const header = Buffer.alloc(8)
  header.write('icns', 'latin1')
  header.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([header, body])
}
