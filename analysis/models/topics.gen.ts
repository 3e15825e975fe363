/** Which weights did analysis/training/train-documents.ts learn? Written by it, never by hand; the card beside it says from what. */
import type { PackedModel } from './linear.js'

export const packed: PackedModel = {"classes":["no","yes"],"scale":0.008359972886213167,"bias":[1.683469204807371,-1.6834692048073712],"hashes":"ompZDbmqZQ+T2fEQf9chEQCzbBhGogoZTEgRGxvAsxvZZZMiL8pIJPZv/iQGCpw0E7y6REHYgUigMR5VqAAFXfHByF7nBd12kl06fs+huX9FFOaF7onaj5thgpU9kByYCbVlmLPDWac4/Mmp3dT4qz5gjKzweK+tceiYsfemtbIp8bTC9Ly5xMkX9sX5Z13JxW1zy2Q+KM7N0o7T+G7L1nV5qttuTkblcm2L+swM3fx7Mdr+","weights":"3CQg4GyUEu4c5Faq1ykxz0e58BAU7P0DCffRLxLuT7FKtuMdCPgl2+gYKdeqVhjo1yngIN4i9Qs2yv4CQb/3Cdcp3iIl2xPt2yXyDjPN8Q/uEifZf4HGOkW7"}
