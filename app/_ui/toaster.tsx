'use client';

import { X } from 'lucide-react';
import { Toast } from 'radix-ui';
import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { buttonStyle } from './button';
import { Notice } from './notice';

interface Message {
  readonly tone: 'info' | 'warn' | 'fail';
  readonly title: string;
  readonly text?: string;
}

const ToastContext = createContext<(message: Message) => void>(() => undefined);

/** Announces something that happened away from where the reader looks. */
export const useToast = () => use(ToastContext);

export function Toaster({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<readonly (Message & { readonly id: number })[]>([]);
  const show = useCallback((message: Message) => {
    setMessages((all) => [...all.slice(-3), { ...message, id: (all.at(-1)?.id ?? 0) + 1 }]);
  }, []);
  return (
    <ToastContext value={show}>
      <Toast.Provider swipeDirection="right" duration={8000} label="Notice">
        {children}
        {messages.map(({ id, tone, title, text }) => (
          <Toast.Root
            key={id}
            onOpenChange={(open) => !open && setMessages((all) => all.filter((message) => message.id !== id))}
            className="rounded border border-line bg-surface shadow-overlay"
          >
            <Notice
              tone={tone}
              title={title}
              action={
                <Toast.Close aria-label="Dismiss" className={buttonStyle({ tone: 'quiet', size: 'iconSmall' })}>
                  <X aria-hidden className="size-3.5" />
                </Toast.Close>
              }
            >
              {text}
            </Notice>
          </Toast.Root>
        ))}
        <Toast.Viewport className="fixed right-4 bottom-4 z-50 flex w-[min(92vw,24rem)] flex-col gap-2" />
      </Toast.Provider>
    </ToastContext>
  );
}
