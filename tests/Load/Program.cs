using System.CommandLine;
using HistoryBot.Load.Programs;

var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "What chance begins with." };

var command = new RootCommand("Load and faults: the bot as a program of its own, on this machine only. Exit code 1 if something was lost, doubled or out of order.")
{
    Kill(),
};
return await command.Parse(args).InvokeAsync();

Command Kill()
{
    var (chats, kills, rate) = (Number("--chats", 60), Number("--kills", 10), Number("--rate", 60));
    var command = new Command("kill", "One bot with SQLite is killed again and again while questions flow.") { chats, kills, rate, seed };
    command.SetAction((parsed, token) =>
        KillProgram.RunAsync(parsed.GetValue(chats), parsed.GetValue(kills), parsed.GetValue(rate), parsed.GetValue(seed), token));
    return command;
}

static Option<int> Number(string name, int value) => new(name) { DefaultValueFactory = _ => value };
