// A small bot on grammY. Whatever grammY makes of the stand-in's answers is written to standard output, a line of JSON each.
import { Bot, InlineKeyboard, InputFile, GrammyError } from 'grammy';

const [root, token] = process.argv.slice(2);
const say = (what, seen) => process.stdout.write(JSON.stringify({ what, ...seen }) + '\n');
const bot = new Bot(token, { client: { apiRoot: root } });

bot.command('start', async (ctx) => {
  const card = await ctx.reply('<b>How is the pain?</b> 0 &lt; 10', {
    parse_mode: 'HTML',
    reply_markup: new InlineKeyboard().text('0', 'pain:0').text('6', 'pain:6'),
  });
  say('start', { payload: ctx.match, from: ctx.from.id, sent: card.text, card: card.message_id });
});

bot.callbackQuery(/^pain:(\d+)$/, async (ctx) => {
  const edited = await ctx.editMessageText(`Noted: ${ctx.match[1]}`);
  const again = await refusal(() => ctx.editMessageText(`Noted: ${ctx.match[1]}`));
  say('press', { edited: edited.text, answered: await ctx.answerCallbackQuery(), again });
});

bot.command('progress', async (ctx) => {
  const photo = await ctx.replyWithPhoto(new InputFile(Buffer.from('not really a picture'), 'progress.png'), { caption: 'Your month' });
  say('progress', { chat: ctx.chat.type, caption: photo.caption, sizes: photo.photo.length });
});

bot.command('refused', async (ctx) => {
  const refusals = [];
  for (let i = 0; i < 3; i++) refusals.push(await refusal(() => ctx.reply('Hello')));
  say('refused', { refusals });
});

bot.on('my_chat_member', async (ctx) => {
  say('line', { status: ctx.myChatMember.new_chat_member.status });
  await bot.stop();
});

async function refusal(call) {
  try {
    await call();
    return null;
  } catch (e) {
    if (e instanceof GrammyError) return { code: e.error_code, description: e.description, parameters: e.parameters };
    throw e;
  }
}

await bot.api.setMyCommands([{ command: 'progress', description: 'Your progress' }], { scope: { type: 'all_private_chats' }, language_code: 'en' });
await bot.start({ allowed_updates: ['message', 'callback_query', 'my_chat_member'], onStart: (me) => say('started', { me: me.username }) });
