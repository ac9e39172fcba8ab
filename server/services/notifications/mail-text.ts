import type { Message } from './schema';

/** One line, whatever a title holds: a mail's subject ends at the first line break. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** An e-mail's subject and text: what changed, what its reader can do, how to stop. */
export function mailText(message: Message, link: string): { readonly subject: string; readonly text: string } {
  if (message.kind === 'confirm')
    return {
      subject: 'Do you want to hear from Homeostat?',
      text: [
        'Somebody gave this address, to hear of proposals that wait for them.',
        '',
        `If it was you, confirm it here: ${link}`,
        'If not, do nothing: you will hear no more.',
      ].join('\n'),
    };
  const { number, title, workspace, market, state, waitsFor, blocking, link: page } = message.news.proposal;
  return {
    subject: oneLine(`#${number} ${title}: ${waitsFor}`),
    text: [
      `Proposal #${number} of ${workspace}, market ${market}: ${title}`,
      '',
      `It is ${state}. ${waitsFor}`,
      ...(blocking.length > 0 ? ['', `Checks that block it: ${blocking.join(', ')}.`] : []),
      '',
      `Look at it: ${page}`,
      'Compare every hash with your own device before you sign; no e-mail can tell you what you sign.',
      '',
      `You hear of it because it waits for you. To stop: ${link}`,
    ].join('\n'),
  };
}
