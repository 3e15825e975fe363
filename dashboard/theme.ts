/** What do type and colour look like? One quiet accent; red is for failures and late clocks only. */
import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Deep water: white on shades 6 and 7 has 5.8:1 and more, shade 7 on light paper and shade 3 on dark the same. */
const water: MantineColorsTuple = [
  '#eef5f7',
  '#dde9ed',
  '#b9d2da',
  '#93bbc8',
  '#6fa3b4',
  '#4a8499',
  '#2f6b80',
  '#22586b',
  '#1a4656',
  '#123440',
]

/** The dark theme's greys, from ink to paper, in step with base.css. */
const night: MantineColorsTuple = [
  '#e6e4df',
  '#cbcccb',
  '#a9afb3',
  '#7d8489',
  '#454c51',
  '#343a3e',
  '#22272a',
  '#16191b',
  '#111415',
  '#0c0e0f',
]

export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Consolas, monospace',
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, sans-serif", fontWeight: '600' },
  // Stacked marks (ẫ, ộ) clip below 1.5.
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.6' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  colors: { water, dark: night },
  primaryColor: 'water',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: { Button: { defaultProps: { fw: 500 } } },
})
