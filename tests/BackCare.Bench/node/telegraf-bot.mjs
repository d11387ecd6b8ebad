// The bot to compare with: Telegraf as its own guide shows it. It stores nothing. Every message and every press is answered with a few
// buttons, a press is acknowledged as well.
import { Markup, Telegraf } from 'telegraf';

const bot = new Telegraf(process.env.TELEGRAM_TOKEN, { telegram: { apiRoot: process.env.TELEGRAM_API_BASE } });
const scale = Markup.inlineKeyboard([
  ['0', '1', '2', '3', '4', '5'].map((score) => Markup.button.callback(score, `pain:${score}`)),
  ['6', '7', '8', '9', '10'].map((score) => Markup.button.callback(score, `pain:${score}`)),
  [Markup.button.callback('Not now', 'later')],
]);
let asked = 0;
const question = () => `Question ${++asked}: how strong has your pain been today, from none at all to as bad as it can be?`;

bot.start((context) => context.reply(question(), scale));
bot.on('text', (context) => context.reply(`Noted: ${context.message.text}`, scale));
bot.on('callback_query', (context) => Promise.all([context.answerCbQuery(), context.editMessageText(question(), scale)]));
bot.launch();
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => bot.stop(signal));
