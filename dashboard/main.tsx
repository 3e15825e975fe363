/** Where does the page begin? Providers and router, nothing else. */
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './fonts.css'
import './base.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Calendar } from './lib/calendar.js'
import { queryClient } from './lib/query-client.js'
import { startWords } from './lib/words/start.js'
import { router } from './shell/router.js'
import { theme } from './theme.js'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

await startWords()
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Calendar>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Notifications position="bottom-center" />
        </QueryClientProvider>
      </Calendar>
    </MantineProvider>
  </StrictMode>,
)
