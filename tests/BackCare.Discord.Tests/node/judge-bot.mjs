// The bot of Scenario.cs on discord.js: it proves that the stand-in is what a client that nobody here wrote takes for Discord.
import {
  ActionRowBuilder, AttachmentBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, MessageFlags, ModalBuilder, Partials,
  StringSelectMenuBuilder, TextInputBuilder, TextInputStyle, LabelBuilder,
} from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.DirectMessages, GatewayIntentBits.GuildMessages],
  partials: [Partials.Channel],
  rest: { api: process.env.DISCORD_API_BASE, version: '10' },
});

const rows = () => [
  new ActionRowBuilder().addComponents(
    new ButtonBuilder().setCustomId('update').setLabel('Update').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId('form').setLabel('Form').setStyle(ButtonStyle.Secondary),
  ),
  new ActionRowBuilder().addComponents(
    new StringSelectMenuBuilder().setCustomId('pick').addOptions({ label: 'A', value: 'a' }, { label: 'B', value: 'b' }),
  ),
];

client.once(Events.ClientReady, () => client.application.commands.set([
  { name: 'ping', description: 'Answers at once' },
  { name: 'slow', description: 'Answers later' },
]));

client.on(Events.MessageCreate, async (message) => {
  if (message.author.bot) return;
  if (message.content !== 'picture') {
    await message.channel.send('echo: ' + message.content);
    return;
  }
  const chart = new AttachmentBuilder(Buffer.from([0x89, 0x50, 0x4e, 0x47]), { name: 'chart.png', description: 'A line that falls' });
  await message.channel.send({ content: 'Here it is', files: [chart], components: rows() });
});

client.on(Events.InteractionCreate, async (it) => {
  if (it.isChatInputCommand() && it.commandName === 'ping') await it.reply({ content: 'pong', flags: MessageFlags.Ephemeral });
  else if (it.isChatInputCommand()) {
    await it.deferReply();
    await it.editReply('done');
    await it.followUp('and more');
  } else if (it.isButton() && it.customId === 'form') {
    const text = new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Paragraph);
    const label = new LabelBuilder().setLabel('Your note').setTextInputComponent(text);
    await it.showModal(new ModalBuilder().setCustomId('note').setTitle('A note').addLabelComponents(label));
  } else if (it.isButton()) await it.update({ content: 'updated' });
  else if (it.isStringSelectMenu()) await it.update({ content: 'picked: ' + it.values[0] });
  else if (it.isModalSubmit()) await it.reply('noted: ' + it.fields.getTextInputValue('text'));
});

client.on(Events.ShardDisconnect, () => process.exit(0));
client.on(Events.Invalidated, () => process.exit(0));
client.on(Events.Error, (error) => console.error('error', error));
if (process.env.JUDGE_DEBUG) client.on(Events.Debug, (line) => console.error(line));
process.on('unhandledRejection', (error) => { console.error('unhandled', error); process.exit(1); });
await client.login(process.env.DISCORD_TOKEN);
