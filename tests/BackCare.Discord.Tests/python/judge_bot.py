"""The bot of Scenario.cs on discord.py: a second opinion on whether the stand-in is Discord."""
import io
import os
import sys

import discord
import yarl
from discord import app_commands

discord.http.Route.BASE = os.environ["DISCORD_API_BASE"] + "/v10"
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["DISCORD_GATEWAY"])


class Note(discord.ui.Modal, title="A note"):
    text = discord.ui.TextInput(label="Your note", style=discord.TextStyle.paragraph, custom_id="text")

    def __init__(self):
        super().__init__(custom_id="note", timeout=None)

    async def on_submit(self, interaction):
        await interaction.response.send_message("noted: " + self.text.value)


class Buttons(discord.ui.View):
    def __init__(self):
        super().__init__(timeout=None)

    @discord.ui.button(label="Update", custom_id="update", style=discord.ButtonStyle.primary, row=0)
    async def update(self, interaction, _):
        await interaction.response.edit_message(content="updated")

    @discord.ui.button(label="Form", custom_id="form", row=0)
    async def form(self, interaction, _):
        await interaction.response.send_modal(Note())

    @discord.ui.select(custom_id="pick", row=1, options=[discord.SelectOption(label="A", value="a"), discord.SelectOption(label="B", value="b")])
    async def pick(self, interaction, select):
        await interaction.response.edit_message(content="picked: " + select.values[0])


class Bot(discord.Client):
    def __init__(self):
        intents = discord.Intents.none()
        intents.dm_messages = intents.guild_messages = True
        super().__init__(intents=intents, heartbeat_timeout=4.0)
        self.tree = app_commands.CommandTree(self)
        self.tree.command(name="ping", description="Answers at once")(self.ping)
        self.tree.command(name="slow", description="Answers later")(self.slow)

    async def on_ready(self):
        if not self.tree.synced_before:
            self.tree.synced_before = True
            await self.tree.sync()

    async def ping(self, interaction: discord.Interaction):
        await interaction.response.send_message("pong", ephemeral=True)

    async def slow(self, interaction: discord.Interaction):
        await interaction.response.defer()
        await interaction.edit_original_response(content="done")
        await interaction.followup.send("and more")

    async def on_message(self, message):
        if message.author.bot:
            return
        if message.content != "picture":
            await message.channel.send("echo: " + message.content)
            return
        chart = discord.File(io.BytesIO(b"\x89PNG"), filename="chart.png", description="A line that falls")
        await message.channel.send("Here it is", file=chart, view=Buttons())


app_commands.CommandTree.synced_before = False
try:
    Bot().run(os.environ["DISCORD_TOKEN"])
except discord.ConnectionClosed as closed:
    sys.exit(0 if closed.code == 4004 else 1)
