import { clsx, type ClassValue } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({});

/** Joins class names; of two that set the same property, the later one wins. */
export const classNames = (...values: ClassValue[]) => merge(clsx(values));
