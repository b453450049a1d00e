import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** Mantine wants ten shades; the ones it draws are overridden by our tokens in mantine.css. */
const bamboo: MantineColorsTuple = [
  '#eef5eb',
  '#dcebb8',
  '#c0dba0',
  '#a3cb80',
  '#8dbb4a',
  '#5f9a58',
  '#3f7f52',
  '#2b6a47',
  '#205237',
  '#163c28',
]

/** White on a filled button is right by day only; by night the green is light and its words are dark. */
const variantColours: VariantColorsResolver = input => ({
  ...defaultVariantColorsResolver(input),
  ...(input.variant === 'filled' && { color: 'var(--mn-on-bamboo)' }),
})

export const theme = createTheme({
  fontFamily: 'var(--mn-font)',
  primaryColor: 'bamboo',
  primaryShade: 7,
  colors: { bamboo },
  defaultRadius: 'sm',
  variantColorResolver: variantColours,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // Help stands under the field: fields of one row keep one line.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] } },
    // Locking the scroll injects a style element; the veil is enough.
    Modal: { defaultProps: { lockScroll: false, radius: 'md', transitionProps: { duration: 120 }, centered: false } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
  },
})
