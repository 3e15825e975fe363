/** Which words is a Vietnamese text made of, order and place aside? For counting (TF-IDF, overlap), not for pointing. */
import { AggressiveTokenizerVi } from 'natural/lib/natural/tokenizers/index.js'
import { canonical } from '#data/model/vietnamese.js'

const tokenizer = new AggressiveTokenizerVi()

/** Lower-case syllables in the canonical spelling; Latin letters and digits only, as `natural` knows no other script. */
export const words = (text: string): readonly string[] => tokenizer.tokenize(canonical(text).toLowerCase())
