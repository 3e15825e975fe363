/** How is the dashboard built, and where does its development server find the API? */
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // `#api/client.js` is a package import whose TypeScript stands behind this condition.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: '../dist/dashboard',
    emptyOutDir: true,
    // The content security policy allows fonts from our own address only: never as data inside the style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': process.env.DIEMBAO_API ?? 'http://127.0.0.1:3000' } },
})
