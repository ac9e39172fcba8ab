export { parseWebhookUrl, postGuarded } from './post-guarded';
export { isPublicAddress } from './public-address';
export { type MailServer, sendMail } from './send-mail';
