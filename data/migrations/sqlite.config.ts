import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  casing: 'snake_case',
  schema: './data/schema/*.ts',
  out: './data/migrations/sqlite',
})
