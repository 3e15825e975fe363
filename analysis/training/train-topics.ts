/** Makes models/sections.gen.ts: `npx tsx --conditions=source analysis/training/train-topics.ts DATA`. About 25 s. */
import { packageFile } from '#data/package-file.js'
import { writeModel } from './pack.js'
import { learnOldSections, readVnexpress, readVntc, trainSections } from './sections.js'

const data = process.argv[2]
if (data === undefined) throw new Error('give the folder that holds data/topic')
const old = readVntc(data)
const packed = trainSections(readVnexpress(data, 'essay'), old, learnOldSections(old))
writeModel(packageFile('analysis/models/sections.gen.ts'), packed, 'analysis/training/train-topics.ts')
