import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case',
  schema: './data/schema/*.ts',
  out: './data/migrations/postgres',
})
