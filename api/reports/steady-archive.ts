/** Can one content have one sequence of bytes? A zip names the time of each entry; here it is always the same. */

/** 1 January 1980 00:00, the first that the format can name. */
const EPOCH_TIME = 0
const EPOCH_DATE = 0x21

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/** Sets the time of every entry, in place. The archive is one that we have just made: no comment, no zip64. */
export function withoutTimes(archive: Buffer): Buffer {
  const end = archive.length - 22
  if (archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('the archive does not end with its directory')
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('the directory of the archive is broken')
    archive.writeUInt16LE(EPOCH_TIME, at + 12)
    archive.writeUInt16LE(EPOCH_DATE, at + 14)
    const local = archive.readUInt32LE(at + 42)
    archive.writeUInt16LE(EPOCH_TIME, local + 10)
    archive.writeUInt16LE(EPOCH_DATE, local + 12)
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return archive
}
