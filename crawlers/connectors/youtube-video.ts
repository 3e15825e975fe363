/** How does a video of YouTube become a Draft? No channel's name, no viewer, no comment: counts alone. */
import type { Draft } from '#data/model/draft.js'
import { watchAddress } from '../post-address.js'
import { draftOfPost } from './post.js'

export interface Video extends Pick<Draft, 'source' | 'title' | 'publishedAt' | 'engagement'> {
  readonly id: string
  readonly description: string
}

export const draftOfVideo = ({ id, description, ...video }: Video): Draft | null =>
  draftOfPost({
    ...video,
    form: 'video',
    url: watchAddress(id),
    importId: null,
    text: description,
    modifiedAt: null,
  })
