using System.CommandLine;
using HistoryBot.Fitting;
using HistoryBot.Fitting.YesNo;

var files = new Argument<string[]>("file") { Arity = ArgumentArity.OneOrMore, Description = "Files of questions with expected answers." };
var folds = new Option<int>("--folds") { DefaultValueFactory = _ => 3, Description = "Parts, each left out of one search; 2 to 10." };
var passes = new Option<int>("--passes") { DefaultValueFactory = _ => 1, Description = "How often all weights are tried; 1 to 10." };
var weights = new Option<string[]>("--weight") { DefaultValueFactory = _ => NamedWeights.All, Description = "Weights to move; default: all." };
folds.Validators.Add(result => Reject(result.GetValue(folds) is >= 2 and <= 10, result, "--folds is a number from 2 to 10."));
passes.Validators.Add(result => Reject(result.GetValue(passes) is >= 1 and <= 10, result, "--passes is a number from 1 to 10."));
weights.AcceptOnlyFromAmong(NamedWeights.All);

var command = new RootCommand("Fit the weights of the engine to questions with expected answers.") { files, folds, passes, weights };
command.SetAction(parsed => Fit.Run(parsed.GetValue(files)!, parsed.GetValue(folds), parsed.GetValue(passes), parsed.GetValue(weights)!));
var asked = new Option<int>("--parts") { DefaultValueFactory = _ => 5, Description = "How many twelfths of the pack's questions are held out and asked; 2 to 12." };
asked.Validators.Add(result => Reject(result.GetValue(asked) is >= 2 and <= 12, result, "--parts is a number from 2 to 12."));
var yesNo = new Command("yes-no", "Fit how likely yes and no are to the pack's own questions, each asked of a pack without it.") { asked };
yesNo.SetAction(parsed => YesNoFit.Run(parsed.GetValue(asked)));
command.Subcommands.Add(yesNo);
return command.Parse(args).Invoke();

static void Reject(bool accepted, System.CommandLine.Parsing.OptionResult result, string why)
{
    if (!accepted)
    {
        result.AddError(why);
    }
}
