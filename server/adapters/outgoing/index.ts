export { parseWebhookUrl, postGuarded } from './post-guarded';
export { type MailServer, sendMail } from './send-mail';
