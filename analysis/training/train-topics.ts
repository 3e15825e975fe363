/** Makes models/sections.gen.ts: `npx tsx --conditions=source analysis/training/train-topics.ts DATA`. About 25 s. */
import { packageFile } from '#data/package-file.js'
import { writeModel } from './pack.js'
import { readVnexpress, readVntc, trainSections } from './sections.js'

const data = process.argv[2]
if (data === undefined) throw new Error('give the folder that holds data/topic')
/** 1,200 new texts against 26,000 old ones: each counts three times, so that today's words are heard. */
const vnexpress = readVnexpress(data, 'essay')
const packed = trainSections([...readVntc(data), ...vnexpress, ...vnexpress, ...vnexpress])
writeModel(packageFile('analysis/models/sections.gen.ts'), packed, 'analysis/training/train-topics.ts')
