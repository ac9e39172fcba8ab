'use client';

import { createContext, use } from 'react';

export type Overlay = 'commands' | 'keys' | 'sign-in';

export const OverlayContext = createContext<(overlay: Overlay) => void>(() => undefined);

/** Opens one of the dialogs that every page has. */
export const useOverlay = () => use(OverlayContext);
