/** Makes models/{kind,tone,topics,claims}.gen.ts: `npx tsx --conditions=source analysis/training/train-documents.ts DATA`. Needs sections.gen.ts; about 15 s. */
import { packageFile } from '#data/package-file.js'
import { learnClaims, learnKind, learnTone, learnTopics, readDocuments, readSentences } from './documents.js'
import type { Learned } from './logistic.js'
import { pack, writeModel } from './pack.js'
import { readVnexpress, readVntc } from './sections.js'

const data = process.argv[2]
if (data === undefined) throw new Error('give the folder that holds data/gold and data/topic')
/** All of the document models are far below; sentences bring their words. */
const KEPT = 12_000
const write = (name: string, learned: Learned) =>
  writeModel(packageFile(`analysis/models/${name}.gen.ts`), pack(learned, KEPT), 'analysis/training/train-documents.ts')

const documents = readDocuments(data)
const extra = { sections: [...readVntc(data), ...readVnexpress(data, 'essay')], written: true }
write('kind', learnKind(documents, extra))
write('tone', learnTone(documents, extra))
write('topics', learnTopics(documents))
write('claims', learnClaims(readSentences(data)))
