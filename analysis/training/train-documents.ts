/** Makes models/{kind,tone,topics,claims,allegation}.gen.ts: `npx tsx --conditions=source analysis/training/train-documents.ts DATA`. Needs sections.gen.ts; about 15 s. */
import { packageFile } from '#data/package-file.js'
import {
  learnAllegations,
  learnClaims,
  learnKind,
  learnTone,
  learnTopics,
  readDocuments,
  readSentences,
  writtenPosts,
} from './documents.js'
import type { Learned } from './logistic.js'
import { pack, writeModel } from './pack.js'
import { readVnexpress, readVntc } from './sections.js'
import { WRITTEN } from './written.js'

const data = process.argv[2]
if (data === undefined) throw new Error('give the folder that holds data/gold and data/topic')
/** Words make the models of kind and tone large; what tells least is left out. */
const KEPT = 20_000
const write = (name: string, learned: Learned) =>
  writeModel(packageFile(`analysis/models/${name}.gen.ts`), pack(learned, KEPT), 'analysis/training/train-documents.ts')

const documents = readDocuments(data)
const extra = { sections: [...readVntc(data), ...readVnexpress(data, 'essay')], written: WRITTEN }
write('kind', learnKind(documents, extra))
write('tone', learnTone(documents, extra))
write('topics', learnTopics(documents, WRITTEN))
write('claims', learnClaims(readSentences(data)))
write('allegation', learnAllegations(writtenPosts()))
