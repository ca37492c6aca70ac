import { createContext } from "react";

/** Ends the write that is going on; null where nothing can be stopped. */
export const StopWriting = createContext<(() => void) | null>(null);
