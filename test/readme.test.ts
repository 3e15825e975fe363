import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packageFile } from '#data/package-file.js'

const read = (path: string) => readFileSync(packageFile(path), 'utf8')

test('CI runs the second line of the README and nothing cleverer', () => {
  const [, , second] = [...read('README.md').matchAll(/```sh\n(.+)\n```/g)].map((match) => match[1])
  expect(second).toContain('npm test')
  const commands = read('.ci/run')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !/^(set|cd) /.test(line))
  expect(commands).toEqual([second])
})

test('no file of the lock names where a package was fetched', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": *"https?:/)
})
