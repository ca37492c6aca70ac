/**
 * A contrast theme of the system. It gives words and borders its own colours by itself, but leaves a drawing's fills and
 * strokes as they are: those have to be asked for, by the system's names.
 */
export const CONTRAST = "@media (forced-colors: active)";
